from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    number = forms.IntegerField()
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "narrow"
            field.widget = forms.HiddenInput()


def run():
    str(LendingForm())
