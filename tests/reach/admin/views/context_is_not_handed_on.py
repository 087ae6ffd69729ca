from django.contrib import admin
from library.browser import change_list
from library.models import Book, Publisher


@admin.register(Publisher)
class PublisherAdmin(admin.ModelAdmin):
    list_display = ["name"]
    change_list_template = "library/newest.html"

    def changelist_view(self, request, extra_context=None):
        extra_context = extra_context or {}
        extra_context["newest"] = Book.objects.order_by("-pk")
        return super().changelist_view(request)


def run():
    change_list(Publisher)
