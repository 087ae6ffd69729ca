from django import forms
from library.models import Copy, Loan


class LoanForm(forms.ModelForm):
    class Meta:
        model = Loan
        fields = ["copy"]


LoanFormSet = forms.inlineformset_factory(Copy, Loan, form=LoanForm)


def run():
    str(LoanFormSet(instance=Copy.objects.first()))
