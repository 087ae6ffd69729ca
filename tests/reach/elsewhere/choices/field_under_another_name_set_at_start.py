from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["shelf"]
        field.queryset = Shelf.objects.filter(number__gte=0)
        field.widget.attrs["class"] = "narrow"


def run():
    str(LendingForm())
