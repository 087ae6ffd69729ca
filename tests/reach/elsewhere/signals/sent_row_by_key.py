from django.db.models.signals import pre_delete
from django.dispatch import receiver
from library.models import Genre


@receiver(pre_delete, sender=Genre)
def tell_authors(sender, **kwargs):
    for book in kwargs["instance"].books.order_by("pk"):
        print(book.author)


def run():
    genre = Genre.objects.first()
    genre.delete()
    pre_delete.disconnect(tell_authors, sender=Genre)
