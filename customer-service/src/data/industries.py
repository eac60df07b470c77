#!/usr/bin/env python3
"""Writes the industry tables of customer-service, industries.tsv and industries-2011.tsv, into a folder.

usage: industries.py STANDARD CROSSWALK ../main/resources/torch/customer/industry

STANDARD    the code tree of GB/T 4754-2017 as JSON: [{"code", "name", "children"}], sections at the top
CROSSWALK   gb_2011_2017_crosswalk.csv: S_2011, S_2017, pdf_page, source_line

industries.tsv has a line per code with its title, each below the one it belongs to; industries-2011.tsv a line per
class of 2011 with the classes of 2017 it went to. The classes of both inputs must be the same.
"""

import collections
import csv
import json
import pathlib
import sys

# titles cut off or run together in copies of the standard, as printed there
TITLES = {
    "306": "玻璃纤维和玻璃纤维增强塑料制品制造",
    "3531": "食品、酒、饮料及茶生产专用设备制造",
    "354": "印刷、制药、日化及日用品生产专用设备制造",
    "3546": "玻璃、陶瓷和搪瓷制品生产专用设备制造",
    "3552": "皮革、毛皮及其制品加工专用设备制造",
    "3583": "医疗实验室及医用消毒设备和器具制造",
    "359": "环保、邮政、社会公共服务及其他专用设备制造",
    "37": "铁路、船舶、航空航天和其他运输设备制造业",
    "3939": "应用电视设备及其他广播电视设备制造",
    "4023": "导航、测绘、气象及海洋专用仪器制造",
}
# the annex prints 7289 where its own note says 7292; 7289 of 2011 (security) went to 7279
MISPRINTS = {("7289", "7289"): ("7292", "7289")}


def titles(nodes):
    for node in nodes:
        code = node["code"]
        title = TITLES.get(code, node["name"].strip()).replace("(", "（").replace(")", "）")
        yield code, title
        yield from titles(node["children"])


def crosswalk(path):
    successors = collections.defaultdict(set)
    with path.open(encoding="utf-8-sig") as lines:
        for row in csv.DictReader(lines):
            pair = row["S_2011"], row["S_2017"]
            old, new = MISPRINTS.get(pair, pair)
            successors[old].add(new)
    return successors


def write(path, rows):
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def main(standard, crosswalk_file, folder):
    industries = list(titles(json.loads(standard.read_text(encoding="utf-8"))))
    successors = crosswalk(crosswalk_file)
    difference = {code for code, _ in industries if len(code) == 4} ^ set().union(*successors.values())
    if difference:
        sys.exit(f"classes in only one of the inputs: {sorted(difference)}")
    write(folder / "industries.tsv", industries)
    write(folder / "industries-2011.tsv", ((old, " ".join(sorted(new))) for old, new in sorted(successors.items())))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*map(pathlib.Path, sys.argv[1:]))
