from core.models import Account

from .models import Quote


def statements():
    accounts = Account.objects.prefetch_related("sales_invoice_records__invoiceitem_set")
    rows = []
    for account in accounts.order_by("name"):
        for invoice in account.sales_invoice_records.all():
            rows.append((account.name, invoice.number, invoice.invoiceitem_set.count()))
    return rows


def watched():
    accounts = Account.objects.prefetch_related("watched_quotes")
    return {account.name: account.watched_quotes.count() for account in accounts}


def watchers():
    for quote in Quote.objects.prefetch_related("watchers"):
        print(quote.number, list(quote.watchers.all()))
