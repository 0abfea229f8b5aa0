"""Builds Italy's plan for M1C1 of the recovery plan from its open data and the analyst's tables."""
