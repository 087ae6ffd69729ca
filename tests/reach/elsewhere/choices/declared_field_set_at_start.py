from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.none())

    def __init__(self, *args, floor=None, **kwargs):
        super().__init__(*args, **kwargs)
        shelves = Shelf.objects.order_by("number")
        if floor is not None:
            shelves = shelves.filter(number=floor)
        self.fields["shelf"].queryset = shelves
        self.fields["shelf"].empty_label = "Any"


def run():
    str(LendingForm())
