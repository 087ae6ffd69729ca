from django.conf import settings
from django.db import models


class Country(models.Model):
    name = models.CharField(max_length=50)
    code = models.CharField(max_length=4, unique=True)

    def __str__(self):
        return self.name


class Author(models.Model):
    name = models.CharField(max_length=50)
    country = models.ForeignKey(Country, on_delete=models.PROTECT, related_name="authors")
    mentor = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True)

    def __str__(self):
        return self.name


class Publisher(models.Model):
    name = models.CharField(max_length=50)
    country = models.ForeignKey(Country, on_delete=models.PROTECT)

    def __str__(self):
        return f"{self.name} ({self.country.name})"


class Genre(models.Model):
    name = models.CharField(max_length=50)

    def __str__(self):
        return self.name


class BookQuerySet(models.QuerySet):
    def in_print(self):
        return self.filter(out_of_print=False)

    def for_list(self):
        return self.select_related("author__country", "publisher__country").prefetch_related(
            "genres"
        )


class Book(models.Model):
    title = models.CharField(max_length=50)
    isbn = models.CharField(max_length=20, unique=True)
    out_of_print = models.BooleanField(default=False)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name="books")
    publisher = models.ForeignKey(Publisher, on_delete=models.SET_NULL, null=True, blank=True)
    origin = models.ForeignKey(Country, on_delete=models.PROTECT, to_field="code", related_name="+")
    genres = models.ManyToManyField(Genre, related_name="books")

    objects = BookQuerySet.as_manager()

    def __str__(self):
        return self.title

    @property
    def author_name(self):
        return self.author.name

    @property
    def shelf(self):
        return self.title[:1]

    @property
    def writer(self):
        return self.author

    def genre_names(self):
        return [genre.name for genre in self.genres.all()]

    def label(self, prefix=""):
        return f"{prefix}{self.title} by {self.author}"


class Cover(models.Model):
    book = models.OneToOneField(Book, on_delete=models.CASCADE, related_name="cover")
    colour = models.CharField(max_length=20)


class Branch(models.Model):
    city = models.CharField(max_length=50)
    country = models.ForeignKey(Country, on_delete=models.PROTECT)

    def __str__(self):
        return self.city


class Copy(models.Model):
    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="copies")
    branch = models.ForeignKey(Branch, on_delete=models.PROTECT, related_name="copies")
    number = models.IntegerField()


class Reader(models.Model):
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    home = models.ForeignKey(Branch, on_delete=models.PROTECT)


class Loan(models.Model):
    copy = models.ForeignKey(Copy, on_delete=models.CASCADE, related_name="loans")
    reader = models.ForeignKey(Reader, on_delete=models.CASCADE, related_name="loans")
    is_open = models.BooleanField(default=True)
