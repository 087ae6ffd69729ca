from django.contrib import admin
from library.browser import change_list
from library.models import Book, Publisher


@admin.register(Publisher)
class PublisherAdmin(admin.ModelAdmin):
    list_display = ["name"]
    change_list_template = "library/newest.html"

    def changelist_view(self, request, extra_context=None):
        newest = Book.objects.order_by("-pk")
        return super().changelist_view(request, {**(extra_context or {}), "newest": newest})


def run():
    change_list(Publisher)
