from core.models import Account

from .models import Invoice, Quote


def statements():
    rows = []
    for account in Account.objects.order_by("name"):
        for invoice in account.sales_invoice_records.all():  # ARC202 Account.sales_invoice_records
            rows.append((account.name, invoice.number))
    return rows


def watched():
    return {
        account.name: account.watched_quotes.count()  # ARC202 Account.watched_quotes
        for account in Account.objects.all()
    }


def items():
    invoices = Invoice.objects.all()
    return [list(row.invoiceitem_set.all()) for row in invoices]  # ARC202 Invoice.invoiceitem_set


def watchers():
    for quote in Quote.objects.prefetch_related("account"):
        print(quote.number, list(quote.watchers.all()))  # ARC202 Quote.watchers
