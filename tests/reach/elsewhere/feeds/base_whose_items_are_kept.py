from django.contrib.syndication.views import Feed
from library.browser import view
from library.models import Book


class Books(Feed):
    title = "Books"
    link = "/books/"

    def items(self):
        return Book.objects.order_by("-pk")

    def item_author_name(self, item):
        return item.author.name


class Newest(Books):
    title = "Newest books"


def run():
    view(Newest())
