from django import forms


class OrderForm(forms.ModelForm):
    class Meta:
        model = "shop.Order"
        fields = ["is_open"]
