from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from library.browser import view
from library.models import Copy


class Pages(Sitemap):
    def items(self):
        return Copy.objects.order_by("pk")

    def location(self, item):
        return item.book.get_absolute_url()


def run():
    def page(request):
        return sitemap(request, {"all": Pages}).render()

    view(page)
