from django import forms
from library.models import Book


class BookSelect(forms.CheckboxSelectMultiple):
    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        option["attrs"]["data-author"] = value.instance.pages
        return option


class Order(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all(), widget=BookSelect)


def run():
    str(Order())
