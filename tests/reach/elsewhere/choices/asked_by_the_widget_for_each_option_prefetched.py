from django import forms
from library.models import Shelf


class ShelfSelect(forms.Select):
    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        if value:
            option["attrs"]["data-copies"] = value.instance.copies.count()
        return option


class ShelfField(forms.ModelChoiceField):
    widget = ShelfSelect

    def label_from_instance(self, shelf):
        return str(shelf.number)


class LendingForm(forms.Form):
    shelf = ShelfField(queryset=Shelf.objects.prefetch_related("copies"))


def run():
    str(LendingForm())
