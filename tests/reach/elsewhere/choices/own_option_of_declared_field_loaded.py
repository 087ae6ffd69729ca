from django import forms
from library.models import Book


class BookSelect(forms.CheckboxSelectMultiple):
    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        option["attrs"]["data-author"] = value.instance.author.name
        return option


class Order(forms.Form):
    books = forms.ModelMultipleChoiceField(
        queryset=Book.objects.select_related("author"), widget=BookSelect
    )


def run():
    str(Order())
