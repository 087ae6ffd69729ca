from django.contrib.syndication.views import Feed
from library.browser import view
from library.models import Book


class Newest(Feed):
    title = "Newest books"
    link = "/books/"

    def items(self):
        return Book.objects.order_by("-pk")

    def item_categories(self, item):
        return [genre.name for genre in item.genres.all()]


def run():
    view(Newest())
