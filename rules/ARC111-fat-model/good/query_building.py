from django.db import models
from django.db.models import Count, Exists, OuterRef, Q


class Loan(models.Model):
    book = models.ForeignKey("Book", on_delete=models.CASCADE)
    reader = models.ForeignKey("Reader", on_delete=models.CASCADE)
    returned = models.DateField(null=True)


class Reader(models.Model):
    name = models.CharField(max_length=50, unique=True)

    @classmethod
    def called(cls, name):
        return cls.objects.get_or_create(name=name)[0]


class BookQuerySet(models.QuerySet):
    def search(self, words):
        condition = Q()
        for word in words.split():
            condition &= Q(title__icontains=word) | Q(author__icontains=word)
        return self.filter(condition)

    def with_loan_count(self):
        return self.annotate(loans=Count("loan"))

    def available(self):
        open_loans = Loan.objects.filter(book=OuterRef("pk"), returned=None)
        return self.exclude(Exists(open_loans))

    def not_read_by(self, name):
        return self.exclude(loan__reader=Reader.called(name))

    def for_shelf(self, **lookups):
        lookups.update(shelf__isnull=False)
        return self.filter(**lookups)


class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.CharField(max_length=200)
    shelf = models.CharField(max_length=10, null=True)

    objects = BookQuerySet.as_manager()
