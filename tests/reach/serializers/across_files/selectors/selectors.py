from library.models import Book


def books_in_print():
    return Book.objects.in_print().select_related("author")
