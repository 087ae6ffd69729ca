from django.contrib import admin
from library.browser import change_list
from library.models import Copy

admin.site.register(Copy)


def run():
    change_list(Copy)
