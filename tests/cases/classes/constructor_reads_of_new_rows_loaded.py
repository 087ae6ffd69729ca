# scope: relations across functions
from shop.models import Campaign


def run():
    return [campaign.owner.name for campaign in Campaign.objects.select_related("owner")]
