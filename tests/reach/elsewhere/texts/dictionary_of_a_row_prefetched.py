from django.forms import model_to_dict
from library.models import Book


def run():
    print([model_to_dict(book) for book in Book.objects.prefetch_related("genres")])
