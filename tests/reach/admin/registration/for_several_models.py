from django.contrib import admin
from library.browser import change_list
from library.models import Author, Book


class NamedAdmin(admin.ModelAdmin):
    list_display = ["__str__", "id"]


admin.site.register([Author, Book], NamedAdmin)


def run():
    change_list(Author)
