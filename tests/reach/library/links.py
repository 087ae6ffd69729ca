from django.contrib import admin
from django.utils.html import format_html


def link_to(relation, description):
    """A column that links to a related row."""

    @admin.display(description=description)
    def link(self, obj):
        return format_html('<a href="#">{}</a>', shown(getattr(obj, relation)))

    return link


def count_of(relation):
    def count(self, obj):
        return getattr(obj, relation).count()

    return count


def shown(row):
    return row.name.title()
