from django.apps import apps
from django.db.models.signals import pre_delete
from library.models import Genre


def tell_authors(sender, instance, **kwargs):
    for book in instance.books.order_by("pk"):
        print(book.author)


pre_delete.connect(tell_authors, sender=apps.get_model("library", "Genre"))


def run():
    genre = Genre.objects.first()
    genre.delete()
    pre_delete.disconnect(tell_authors, sender=Genre)
