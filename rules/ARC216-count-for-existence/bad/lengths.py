from django.db import models


class LoanQuerySet(models.QuerySet):
    def overdue(self):
        return self.filter(is_overdue=True)

    def any_overdue(self):
        return len(self.overdue()) > 0  # ARC216 fetches every matching Loan


class Book(models.Model):
    title = models.CharField(max_length=80)

    def can_be_sold(self):
        return len(self.loans.all()) == 0  # ARC216 not ….exists()


class Loan(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="loans")
    is_overdue = models.BooleanField(default=False)

    objects = LoanQuerySet.as_manager()


def lend(book):
    loans = Loan.objects.filter(book=book)
    loans = loans.exclude(is_overdue=True)
    if len(loans) > 0:  # ARC216 Loan
        raise ValueError("This book is lent already")
    return Loan.objects.create(book=book)


def lend_or_return(book):
    loans = Loan.objects.filter(book=book)
    if not len(loans):  # ARC216 not ….exists()
        return Loan.objects.create(book=book)
    loans.filter(is_overdue=True).delete()
    return None


def flags(book):
    if len(Loan.objects.overdue()) and bool(len(Book.objects.filter(title=""))):  # ARC216 Loan # ARC216 Book
        return None
    return 0 != len(Loan.objects.filter(book=book).values_list("pk", flat=True))  # ARC216
