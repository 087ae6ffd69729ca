from django.db.models.signals import pre_delete
from django.dispatch import receiver
from library.models import Genre


@receiver(pre_delete, sender=Genre)
def tell_authors(sender, **kwargs):
    genre = kwargs.get("instance")
    for book in genre.books.order_by("pk"):
        print(book.title)


def run():
    genre = Genre.objects.first()
    genre.delete()
    pre_delete.disconnect(tell_authors, sender=Genre)
