from django.contrib.syndication.views import Feed
from library.browser import view
from library.models import Copy


class Newest(Feed):
    title = "Newest copies"
    link = "/copies/"

    def items(self):
        return Copy.objects.order_by("-pk")

    def item_title(self, item):
        return f"Copy {item.number}"

    def item_description(self, item):
        return ""

    def item_link(self, item):
        return f"/copies/{item.pk}/"


def run():
    view(Newest())
