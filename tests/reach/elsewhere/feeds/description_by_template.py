from django.contrib.syndication.views import Feed
from library.browser import view
from library.models import Book


class Newest(Feed):
    title = "Newest books"
    link = "/books/"
    description_template = "library/feeds/author.html"

    def items(self):
        return Book.objects.order_by("-pk")


def run():
    view(Newest())
