from django.contrib.syndication.views import Feed
from library.browser import view
from library.models import Copy


class Newest(Feed):
    title = "Newest copies"
    link = "/copies/"

    def items(self):
        return Copy.objects.order_by("-pk")[:100]

    def item_link(self, item):
        return f"/copies/{item.pk}/"


def run():
    view(Newest())
