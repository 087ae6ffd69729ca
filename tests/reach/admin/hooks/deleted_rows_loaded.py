from django.contrib import admin
from library.browser import act
from library.models import Blurb


@admin.register(Blurb)
class BlurbAdmin(admin.ModelAdmin):
    list_select_related = ["book"]

    def delete_queryset(self, request, queryset):
        for blurb in queryset:
            print(blurb.book.title)


def run():
    act(Blurb, "delete_selected", post="yes")
