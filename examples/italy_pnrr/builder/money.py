"""Budgets by fiscal year. The totals are published; how they fall on years is assumed."""

from decimal import Decimal

from tables import known, parts_of

from builder.judgement import assumption

SOURCES = {"Sovvenzione": "rrf-grants", "Prestito": "rrf-loans"}


def spent_years():
    return assumption("spent_years").split()


def months_left():
    """Months in which unspent money can still be spent, by fiscal year."""
    pairs = (word.split(":") for word in assumption("unspent_years").split())
    return {year: int(months) for year, months in pairs}


def by_year(sub_measure):
    """A known budget by fiscal year: what was spent lies in the years past, the rest ahead."""
    spent = sub_measure.spent or Decimal(0)
    past, ahead = spent_years(), months_left()
    before = zip(past, parts_of(spent, [1] * len(past)))
    after = zip(ahead, parts_of(sub_measure.budget - spent, list(ahead.values())))
    return {year: amount for year, amount in [*before, *after] if amount}


def cost(sub_measure):
    """The cost lines of a sub-measure; None where no cost is known."""
    if sub_measure.budget is None:
        return None
    source = SOURCES[sub_measure.source]
    return [
        {"year": int(year), "source": source, "amount": amount, "assumed": ["year", "amount"]}
        for year, amount in by_year(sub_measure).items()
    ]


def yearly_totals(sub_measures, kind):
    """Money by fiscal year from one kind of source."""
    totals = {year: Decimal(0) for year in [*spent_years(), *months_left()]}
    for each in sub_measures:
        if each.source == kind and each.budget is not None:
            for year, amount in by_year(each).items():
                totals[year] += amount
    return totals


def sources():
    return [
        {"id": "rrf-grants", "kind": "grant",
         "label": {"it": "Sovvenzioni PNRR", "en": "Recovery and Resilience Facility grants"}},
        {"id": "rrf-loans", "kind": "loan",
         "label": {"it": "Prestiti PNRR", "en": "Recovery and Resilience Facility loans"}},
    ]


def budgets(sub_measures):
    """What the sub-measures cost each year, as there is no other published yearly ceiling."""
    return [
        {"id": f"budget-{source}", "source": source,
         "amounts": yearly_totals(sub_measures, kind), "assumed": ["amounts"]}
        for kind, source in SOURCES.items()
    ]


def after_cut(amounts, rate):
    """Yearly amounts after the whole loses a share: what was spent stays, years ahead pay."""
    ahead = months_left()
    left = sum(amounts[year] for year in ahead)
    kept = parts_of(left - cents(sum(amounts.values()) * rate), [int(amounts[y] * 100) for y in ahead])
    return amounts | dict(zip(ahead, kept))


def cents(amount):
    return amount.quantize(Decimal("0.01"))


def progress(sub_measures, status_date):
    return [
        known(action=each.id, at=status_date, spent=each.spent)
        for each in sub_measures
        if each.spent is not None
    ]
