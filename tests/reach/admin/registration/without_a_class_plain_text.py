from django.contrib import admin
from library.browser import change_list
from library.models import Book

admin.site.register(Book)


def run():
    change_list(Book)
