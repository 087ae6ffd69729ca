from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from library.browser import view
from library.models import Genre


class BooksOfAGenre(Feed):
    title = "Books"
    link = "/books/"

    def get_object(self, request):
        return get_object_or_404(Genre, name="Genre 0")

    def items(self, genre):
        return genre.books.all()

    def item_title(self, item):
        return item.author.name


def run():
    view(BooksOfAGenre())
