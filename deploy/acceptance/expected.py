"""What the story's files say by themselves: no code of the product, and exact numbers only."""

import csv
import gzip
from collections import defaultdict
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

DEMO = Path(__file__).resolve().parent.parent / "demo"
STORY = DEMO / "src/main/resources/torch/demo/story"
INVOICES = DEMO / "data/online_retail_ii_2009-12_2010-02.csv.gz"
WINDOW = 365


def story(name):
    with open(STORY / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def invoice_lines():
    with gzip.open(INVOICES, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def last_sunday(year, month):
    day = date(year, month, 31)
    return day - timedelta((day.weekday() + 1) % 7)


def shanghai_date(london):
    """Of a time on London's clocks, which nobody does business on in the hour that summer time skips or repeats."""
    summer = last_sunday(london.year, 3) <= london.date() < last_sunday(london.year, 10)
    return (london + timedelta(hours=7 if summer else 8)).date()


def shift_to(lines, yesterday):
    """The whole number of days that moves the last invoice to yesterday's date in Shanghai."""
    last = max(datetime.fromisoformat(line["InvoiceDate"]) for line in lines)
    days = (yesterday - last.date()).days
    while shanghai_date(last + timedelta(days)) > yesterday:
        days -= 1
    return days


class Value:
    def __init__(self):
        self.sales = self.credit = self.all_lines = Decimal(0)
        self.invoices, self.documents, self.days = set(), set(), []

    def __repr__(self):
        return str(self.__dict__)


def values(lines, shift, as_of):
    """By customer code, None for the lines without; sales and invoices of the window, documents up to the date."""
    earliest = {}
    for line in lines:
        time = datetime.fromisoformat(line["InvoiceDate"])
        earliest[line["Invoice"]] = min(time, earliest.get(line["Invoice"], time))
    by_code = defaultdict(Value)
    for line in lines:
        number, day = line["Invoice"], shanghai_date(earliest[line["Invoice"]] + timedelta(shift))
        value = by_code[line["CustomerID"] or None]
        if day > as_of:
            continue
        value.documents.add(number)
        if day <= as_of - timedelta(WINDOW):
            continue
        quantity, price = Decimal(line["Quantity"]), Decimal(line["Price"])
        value.all_lines += quantity * price
        if number.startswith("C"):
            value.credit += quantity * price
        elif quantity > 0 and price > 0:
            value.sales += quantity * price
            value.invoices.add(number)
            value.days.append(day)
    return dict(by_code)


def classes(by_code, ids):
    """ABC by cumulative share of sales: up to 80 % A, up to 95 % B; the largest is A in any case. Ties by id."""
    buyers = sorted((code for code in by_code if code and by_code[code].sales > 0),
                    key=lambda code: (-by_code[code].sales, ids.get(code, "")))
    total = sum(by_code[code].sales for code in buyers)
    result, cumulative = {code: "D" for code in by_code if code}, Decimal(0)
    for code in buyers:
        cumulative += by_code[code].sales
        share_a, share_b = cumulative * 100 <= total * 80, cumulative * 100 <= total * 95
        result[code] = "A" if share_a or code == buyers[0] else "B" if share_b else "C"
    return result


def rfm(by_code, as_of):
    """Score = 1 + floor(5 x share of buyers with a strictly smaller value), recency reversed."""
    buyers = {code: value for code, value in by_code.items() if code and value.sales > 0}
    figures = {code: ((as_of - max(value.days)).days, len(value.invoices), value.sales)
               for code, value in buyers.items()}

    def score(value, all_values, worse):
        return 1 + 5 * sum(1 for other in all_values if worse(other, value)) // len(all_values)

    days, frequency, sales = zip(*figures.values())
    return {code: (score(d, days, lambda other, own: other > own),
                   score(f, frequency, lambda other, own: other < own),
                   score(m, sales, lambda other, own: other < own), d)
            for code, (d, f, m) in figures.items()}


class Deal:
    """A deal as its line in deals.csv or live-deals.csv tells it; stays are (stage, minutes or None while in it)."""

    def __init__(self, row, first):
        self.owner, self.process, self.opened = row["owner"], row["process"], row.get("opened")
        lines = [line.split(":") for line in row["lines"].split(";") if line]
        self.products = defaultdict(Decimal)
        for product, quantity, price in lines:
            self.products[product] += Decimal(quantity) * Decimal(price)
        self.amount = sum(self.products.values()) if lines else Decimal(row.get("amount") or 0)
        steps = [(row["opened"], first)] + self.moves(row) if self.opened else self.steps(row, first)
        self.stages = [stage for _, stage in steps]
        self.status = self.stages[-1] if self.stages[-1] in ("WON", "LOST") else "OPEN"
        self.times = defaultdict(int)
        if self.opened:
            for (start, stage), (end, _) in zip(steps, steps[1:]):
                self.times[stage] += minutes(end) - minutes(start)

    @staticmethod
    def moves(row):
        past = [move for move in row["moves"].split(";") if move] + [row["outcome"]] * bool(row["outcome"])
        return [(" ".join(step.split(" ")[:2]), step.split(" ")[2]) for step in past]

    @staticmethod
    def steps(row, first):
        return [(None, first)] + [(None, step.split("=")[0]) for step in row["steps"].split(";") if step]


def minutes(text):
    day, time = text.split(" ")
    return int(day) * 1440 + int(time[:2]) * 60 + int(time[3:])


FIRST = {"KEY_ACCOUNT": "LEAD_QUALIFIED", "DEALER": "ORDER_EXPECTED"}


def deals(*names):
    return [Deal(row, FIRST[row["process"]]) for name in names for row in story(name)]
