from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)


class LoanQuerySet(models.QuerySet):
    def overdue(self):
        return self.filter(returned=False)

    def with_member(self):
        return self.select_related("member")


class Loan(models.Model):
    member = models.ForeignKey(Member, on_delete=models.CASCADE)
    book = models.ForeignKey(Book, on_delete=models.CASCADE)
    returned = models.BooleanField(default=False)

    objects = LoanQuerySet.as_manager()


def reminders():
    return [loan.member.name for loan in Loan.objects.overdue()]  # ARC201 Loan.member


def titles():
    for loan in Loan.objects.with_member().overdue():
        print(loan.member.name, loan.book.title)  # ARC201 Loan.book
