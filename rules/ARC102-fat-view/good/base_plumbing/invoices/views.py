from django.shortcuts import render

from core.views import BaseView


class InvoiceListView(BaseView):
    def get(self, request, tenant):
        return render(request, "invoices/list.html", {"tenant": self.tenant})
