"""The arithmetic: money, calendar, debts, payoff, loans, rates.

Integers only, and only what both CPython and MicroPython read.  The engine knows no screen and no language.
"""
