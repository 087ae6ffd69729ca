from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from library.browser import view
from library.models import Book


class Pages(Sitemap):
    def items(self):
        return Book.objects.order_by("pk")


def run():
    def page(request):
        return sitemap(request, {"all": Pages}).render()

    view(page)
