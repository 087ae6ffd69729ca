from django import forms
from library.models import Shelf


class ShelfField(forms.ModelChoiceField):
    def label_from_instance(self, obj):
        return str(obj.number)


class LendingForm(forms.Form):
    shelf = ShelfField(queryset=Shelf.objects.all())


def run():
    str(LendingForm())
