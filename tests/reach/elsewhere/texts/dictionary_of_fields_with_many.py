from django.forms import model_to_dict
from library.models import Book


def run():
    print([model_to_dict(book, ["title", "genres"]) for book in Book.objects.all()])
