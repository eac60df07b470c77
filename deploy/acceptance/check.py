"""Compares what the gateway answers after the demo story with what the story's files say."""

import argparse
import json
import sys
import time
import urllib.request
from collections import Counter, defaultdict
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

import expected

passed, failed = 0, 0


def check(name, found, wanted):
    global passed, failed
    if found == wanted:
        passed += 1
        return
    failed += 1
    if failed <= 50:
        print(f"  FAILED {name}: {found!r}, expected {wanted!r}")


class Gateway:
    def __init__(self, address):
        self.address = address

    def get(self, path):
        """Waits while the answer is 202: a run of the valuation is being made."""
        for _ in range(120):
            request = urllib.request.Request(self.address + path, headers={"Torch-Person": "acceptance"})
            with urllib.request.urlopen(request, timeout=30) as answer:
                if answer.status == 200:
                    return json.loads(answer.read(), parse_float=Decimal)
            time.sleep(0.5)
        sys.exit(f"GET {path} answers 202 for a minute")

    def all(self, path):
        items, following = [], path + ("&" if "?" in path else "?") + "limit=200"
        while following:
            page = self.get(following)
            items += page["items"]
            following = page.get("next")
        return items


def money(value):
    return Decimal(value["amount"])


def check_values(gateway, as_recorded):
    lines = expected.invoice_lines()
    if as_recorded:
        as_of, shift = date(2010, 3, 1), 0
    else:
        rows = gateway.all("/api/analytics/customer-values")
        last = max(date.fromisoformat(row["lastSale"]) for row in rows if row.get("lastSale"))
        # the story's day 0 is the day after its last sale; asked for by name, a run of it can be made on any later day
        as_of, shift = last + timedelta(1), expected.shift_to(lines, last)
    query = f"asOf={as_of}&window={expected.WINDOW}"
    by_code = expected.values(lines, shift, as_of)
    rows = gateway.all("/api/analytics/customer-values?" + query)
    check_customers(rows, by_code, as_of)
    check_summary(gateway.get("/api/analytics/customer-values/summary?" + query), by_code, rows)
    return as_of


def check_customers(rows, by_code, as_of):
    by_row = {code: row for row in rows for code in row["erpCodes"]}
    ids = {code: row["customerId"] for code, row in by_row.items()}
    classes, scores = expected.classes(by_code, ids), expected.rfm(by_code, as_of)
    check("customers of the file", {code for code in by_row if code.isdigit()}, {code for code in by_code if code})
    order = [money(row["salesRevenue"]) for row in rows]
    check("largest first", order, sorted(order, reverse=True))
    for code, value in by_code.items():
        row = by_row.get(code)
        if code is None or row is None:
            continue
        check(f"{code} sales", money(row["salesRevenue"]), value.sales)
        check(f"{code} net", money(row["netRevenue"]), value.sales + value.credit)
        check(f"{code} invoices", row["invoices"], len(value.invoices))
        check(f"{code} documents", row["documents"], len(value.documents))
        check(f"{code} class", row.get("class"), classes[code])
        found = row.get("rfm")
        check(f"{code} RFM", found and tuple(found[name] for name in ("r", "f", "m", "days")), scores.get(code))
    for row in rows:
        if not any(code in by_code for code in row["erpCodes"]):
            check(f"{row['name']} class", (row.get("class"), money(row["salesRevenue"])), ("PROSPECT", Decimal(0)))


def check_summary(summary, by_code, rows):
    named = [value for code, value in by_code.items() if code]
    for part, wanted in (("customers", named), ("withoutCustomer", [by_code[None]]), ("total", by_code.values())):
        check(f"{part} sales", money(summary[part]["salesRevenue"]), sum(value.sales for value in wanted))
        check(f"{part} net", money(summary[part]["netRevenue"]), sum(value.all_lines for value in wanted))
        check(f"{part} invoices", summary[part]["invoices"], sum(len(value.invoices) for value in wanted))
    check("not yet linked", summary["notYetLinked"]["accounts"], 0)
    check("by class", {row["class"]: row["customers"] for row in summary["byClass"]},
          dict(Counter(row["class"] for row in rows)))


def check_funnel(gateway, as_of):
    everything = expected.deals("deals.csv", "live-deals.csv")
    check_group("funnel", gateway.get("/api/analytics/funnel")["total"], everything)
    for axis, keys in (("process", lambda deal: [deal.process]), ("owner", lambda deal: [deal.owner])):
        groups = defaultdict(list)
        for deal in everything:
            for key in keys(deal):
                groups[key].append(deal)
        answer = gateway.get(f"/api/analytics/funnel?by={axis}")
        check(f"funnel by {axis}", {group["key"] for group in answer["groups"]}, set(groups))
        for group in answer["groups"]:
            check_group(f"funnel of {group['key']}", group, groups[group["key"]])
    check_products(gateway.get("/api/analytics/funnel?by=product"), everything)
    imported = expected.deals("deals.csv")
    past = gateway.get(f"/api/analytics/funnel?to={as_of - timedelta(1)}")["total"]
    check_group("funnel of imported deals", past, imported)
    check_times(past, imported)


def check_group(name, group, deals):
    statuses = Counter(deal.status for deal in deals)
    won, lost = statuses["WON"], statuses["LOST"]
    check(f"{name} counts", group["counts"],
          {"deals": len(deals), "open": statuses["OPEN"], "won": won, "lost": lost})
    for member, status in (("all", None), ("open", "OPEN"), ("won", "WON"), ("lost", "LOST")):
        check(f"{name} value {member}", money(group["values"][member]),
              sum(deal.amount for deal in deals if status in (None, deal.status)))
    check(f"{name} won of closed", group.get("wonOfClosed"), rate(won, won + lost))
    check(f"{name} won of all", group.get("wonOfAll"), rate(won, len(deals)))
    reached = Counter(stage for deal in deals for stage in set(deal.stages))
    check(f"{name} reached", {row["stage"]: row["reached"] for row in group["stages"]}, dict(reached))
    check(f"{name} now", {row["stage"]: row["now"] for row in group["stages"] if row["now"]},
          dict(Counter(deal.stages[-1] for deal in deals)))


def check_products(answer, deals):
    groups = defaultdict(list)
    for deal in deals:
        for product in deal.products or [None]:
            groups[product].append(deal)
    check("funnel by product", {group.get("key"): group["counts"]["deals"] for group in answer["groups"]},
          {product: len(of) for product, of in groups.items()})
    check("value by product", {group.get("key"): money(group["values"]["all"]) for group in answer["groups"]},
          {product: sum(deal.products[product] if product else deal.amount for deal in of)
           for product, of in groups.items()})


def check_times(group, deals):
    for row in group["stages"]:
        stays = [deal.times[row["stage"]] * 60 for deal in deals
                 if row["stage"] in deal.stages and deal.stages[-1] != row["stage"]]
        found = row.get("timeInStage")
        check(f"median time in {row['stage']}", found and Decimal(found["medianSeconds"]),
              Decimal(str(median(stays))) if stays else None)


def rate(part, whole):
    return (Decimal(part) / whole).quantize(Decimal("0.0001"), ROUND_HALF_UP) if whole else None


def check_rest(gateway):
    tickets = Counter(row["type"] for row in expected.story("tickets.csv"))
    check("tickets", Counter(row["type"] for row in gateway.all("/api/tickets")), tickets)
    campaigns = {row["name"]: row for row in gateway.all("/api/campaigns")}
    spent = defaultdict(Decimal)
    for row in expected.story("expenses.csv"):
        spent[row["campaign"]] += Decimal(row["amount"])
    for row in expected.story("campaigns.csv"):
        found = campaigns[row["name"]]
        check(f"campaign {row['name']}", (found["status"], money(found["planned"]), money(found["actual"])),
              ("EVALUATED", Decimal(row["planned"]), spent[row["key"]]))
    actual = sum(money(row["actual"]) for row in gateway.all("/api/budgets"))
    check("spent of all budgets", actual, sum(spent.values()))
    reviews = [row["code"] for row in gateway.all("/api/customers/erp-reviews")]
    check("up for review", reviews, [row["erpCode"] for row in expected.story("customers.csv")
                                     if row["erpCode"] and not row["creditCode"]])
    for row in expected.story("customers.csv"):
        if row["creditCode"] and row["erpCode"]:
            found = gateway.get("/api/customers?externalId=erp:" + row["erpCode"])["items"]
            check(f"linked {row['erpCode']}", [(one["name"], one["owner"]) for one in found],
                  [(row["name"], row["owner"])])


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--gateway", default="http://127.0.0.1:8080")
    arguments.add_argument("--as-recorded", action="store_true")
    options = arguments.parse_args()
    gateway = Gateway(options.gateway)
    as_of = check_values(gateway, options.as_recorded)
    check_funnel(gateway, as_of if not options.as_recorded else story_day(gateway))
    check_rest(gateway)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


def story_day(gateway):
    """Tickets are opened while the story plays."""
    first = min(row["openedAt"] for row in gateway.all("/api/tickets"))
    return (datetime.fromisoformat(first.replace("Z", "+00:00")) + timedelta(hours=8)).date()


if __name__ == "__main__":
    main()
