namespace RemediationContracts.Verification.Tests.Brownfield;

/// <summary>A receipt that cannot hold all that the contract allows.</summary>
internal sealed class Receipt
{
    public required string Id { get; init; }

    public OrderState State { get; init; }

    public required string Note { get; init; }
}
