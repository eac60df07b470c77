#!/usr/bin/env python3
"""Writes the region table of customer-service, regions.tsv, to standard output.

usage: regions.py CN_REGIONS GB2260 > ../main/resources/torch/customer/region/regions.tsv

CN_REGIONS  folder with provinces.csv, cities.csv, areas.csv (modood/Administrative-divisions-of-China)
GB2260      folder with revisions as SOURCE_YYYYMM.tsv and contrib_*.tsv for Hong Kong and Macao (cn/GB2260)

A line is code, name; a retired code has two columns more: the year of the last revision that lists it, and
today's code where it can be derived, else nothing. More revisions in the folder mean more retired codes.
"""

import csv
import pathlib
import sys

TAIWAN = {"710000": "台湾省"}
FILLERS = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "自治区直辖县级行政单位"}
KINDS = ("自治州", "地区", "自治县", "林区", "盟", "市", "区", "县", "旗")


def revision(path):
    with path.open(encoding="utf-8") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return {row[-2]: row[-1] for row in rows}


def today(cn_regions, gb2260):
    regions = dict(TAIWAN)
    for name in ("provinces", "cities", "areas"):
        with (cn_regions / f"{name}.csv").open(encoding="utf-8-sig") as lines:
            regions |= {row["code"].ljust(6, "0"): row["name"] for row in csv.DictReader(lines)}
    for path in sorted(gb2260.glob("contrib_*.tsv")):
        regions |= revision(path)
    return regions


def level(code):
    return 1 if code.endswith("0000") else 2 if code.endswith("00") else 3


def stem(name):
    return next((name.removesuffix(kind) for kind in KINDS if name.endswith(kind)), name)


def same_place(old, new):
    return old == new or stem(old) == stem(new) or old == stem(new)


def successor(code, name, listed, current):
    """A code that came after the last listing, of the same level and name (its kind apart), if exactly one is nearest."""
    if name in FILLERS:
        return ""
    came = [c for c, n in current.items() if c not in listed and level(c) == level(code) and same_place(name, n)]
    for prefix in (code[:4], code[:2]):
        near = [c for c in came if c.startswith(prefix)]
        if near:
            return near[0] if len(near) == 1 else ""
    return ""


def retired(current, gb2260):
    result = {}
    # the later listing of a code overwrites the earlier one
    for path in sorted(gb2260.glob("[!c]*_??????.tsv"), key=lambda p: p.stem[-6:]):
        listed = revision(path)
        year = path.stem[-6:-2]
        for code, name in listed.items():
            if code not in current:
                result[code] = (name, year, successor(code, name, listed, current))
    return result


def main(cn_regions, gb2260):
    current = today(cn_regions, gb2260)
    lines = {code: (name,) for code, name in current.items()} | retired(current, gb2260)
    for code in sorted(lines):
        print(code, *lines[code], sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*map(pathlib.Path, sys.argv[1:]))
