from django.apps import AppConfig
from django.db.models.signals import pre_delete
from library.models import Genre


def tell_authors(sender, instance, **kwargs):
    for book in instance.books.select_related("author"):
        print(book.author)


class LibraryConfig(AppConfig):
    name = "library"

    def ready(self):
        pre_delete.connect(tell_authors, sender=Genre)


def run():
    LibraryConfig.ready(None)
    genre = Genre.objects.first()
    genre.delete()
    pre_delete.disconnect(tell_authors, sender=Genre)
