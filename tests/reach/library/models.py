from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse


class Publisher(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name


class Author(models.Model):
    name = models.CharField(max_length=50)
    publisher = models.ForeignKey(Publisher, on_delete=models.PROTECT)
    mentor = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True)

    def __str__(self):
        return self.name


class Genre(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name


class Remark(models.Model):
    text = models.CharField(max_length=50)
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    subject = GenericForeignKey("content_type", "object_id")

    def __str__(self):
        return f"{self.text} on {self.subject}"


class Shelf(models.Model):
    """Its name says on which floor it stands."""

    number = models.IntegerField()
    keeper = models.ForeignKey(Author, on_delete=models.PROTECT, related_name="shelves")

    def __str__(self):
        return f"{self.keeper.name}, {self.number}"


class Book(models.Model):
    title = models.CharField(max_length=50)
    pages = models.IntegerField(default=0)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    translator = models.ForeignKey(
        Author, on_delete=models.SET_NULL, null=True, blank=True, related_name="translations"
    )
    genres = models.ManyToManyField(Genre, related_name="books")
    remarks = GenericRelation(Remark)

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("book", args=[self.pk])

    @property
    def publisher_name(self):
        return self.author.publisher.name

    def translator_name(self):
        return self.translator.name if self.translator else ""

    def is_long(self):
        return self.pages > 100


class Blurb(models.Model):
    book = models.OneToOneField(Book, on_delete=models.CASCADE, related_name="blurb")
    text = models.CharField(max_length=50)

    def __str__(self):
        return self.text


class Member(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name


class CopyQuerySet(models.QuerySet):
    def with_books(self):
        return self.select_related("book")


class Copy(models.Model):
    """One with a text that reads a relation."""

    number = models.IntegerField()
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="copies")
    shelf = models.ForeignKey(
        Shelf, on_delete=models.SET_NULL, null=True, blank=True, related_name="copies"
    )

    objects = CopyQuerySet.as_manager()

    def __str__(self):
        return f"{self.book.title} #{self.number}"


class LoanManager(models.Manager):
    def get_queryset(self):
        return super().get_queryset().select_related("copy__book")


class Loan(models.Model):
    """One whose default manager loads what its text reads."""

    copy = models.ForeignKey(Copy, on_delete=models.CASCADE, related_name="loans")
    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="loans")

    objects = LoanManager()

    def __str__(self):
        return f"{self.copy}"
