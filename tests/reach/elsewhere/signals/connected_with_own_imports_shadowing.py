from django.apps import AppConfig
from django.db.models.signals import pre_delete
from library.models import Genre


def tell_authors(sender, instance, **kwargs):
    for book in instance.books.order_by("pk"):
        print(book.author)


def tell_titles(sender, instance, **kwargs):
    print([book.title for book in instance.books.order_by("pk")])


class LibraryConfig(AppConfig):
    name = "library"

    @classmethod
    def ready(cls):
        cls.connect(tell_titles)

    @classmethod
    def connect(cls, tell_authors):
        pre_delete.connect(tell_authors, sender=Genre)


def run():
    LibraryConfig.ready()
    genre = Genre.objects.first()
    genre.delete()
    pre_delete.disconnect(tell_titles, sender=Genre)
