from datetime import timedelta

from django.db import models


class Loan(models.Model):
    reader = models.CharField(max_length=80)
    note = models.TextField(blank=True)
    due = models.DateField()
    history = models.JSONField(default=list)
    renewals = models.PositiveSmallIntegerField(default=0)
    fee = models.DecimalField(max_digits=5, decimal_places=2, default=0)

    @property
    def total(self):
        return self.fee

    @total.setter
    def total(self, value):
        self.note = str(value)


def annotate(pk, text):
    loan = Loan.objects.get(pk=pk)
    loan.note += text
    loan.due += timedelta(days=14)
    loan.history += [text]
    loan.total += 1
    loan.attempts = 0
    loan.attempts += 1
    loan.save()


def other_fields(pk):
    loan = Loan.objects.get(pk=pk)
    loan.renewals += 1
    loan.save(update_fields=["note"])
    return loan.renewals


def fields_from_elsewhere(pk, fields):
    loan = Loan.objects.get(pk=pk)
    loan.renewals += 1
    loan.save(update_fields=fields)


def never_saved(pk):
    loan = Loan.objects.get(pk=pk)
    loan.fee += 2
    return loan.fee


def another_row(pk, other_pk):
    loan = Loan.objects.get(pk=pk)
    other = Loan.objects.get(pk=other_pk)
    loan.fee += other.fee
    other.save()
    return loan.fee


def other_branch(pk, is_preview):
    loan = Loan.objects.get(pk=pk)
    if is_preview:
        loan.fee += 1
        return loan.fee
    loan.save()
    return None


def either(pk, is_preview):
    loan = Loan.objects.get(pk=pk)
    if is_preview:
        loan.fee += 1
    else:
        loan.note = ""
        loan.save()
    return loan


def assigned(pk, fee, days):
    loan = Loan.objects.get(pk=pk)
    loan.fee = fee + days * 2
    loan.renewals = loan.due.day + 1
    loan.save()


def no_row_at_all(counter):
    counter.renewals += 1
    counter.save()
