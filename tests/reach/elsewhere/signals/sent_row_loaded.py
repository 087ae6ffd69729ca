from django.db.models.signals import pre_delete
from django.dispatch import receiver
from library.models import Book, Genre


@receiver(pre_delete, sender=Genre)
def tell_publishers(sender, instance, **kwargs):
    for book in instance.books.select_related("author__publisher"):
        print(book.author.publisher)


def run():
    genre = Genre.objects.create(name="gone")
    genre.books.set(Book.objects.all())
    genre.delete()
    pre_delete.disconnect(tell_publishers, sender=Genre)
