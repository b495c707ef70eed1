using System;
using System.Collections.Immutable;

namespace RemediationContracts.Testing;

/// <summary>
/// A JSON value that tests build and break. It can hold what no tidy document tree can: a name that stands twice.
/// </summary>
public abstract record PayloadTree
{
    public static PayloadTree Of(string text) => new PayloadText(text);

    /// <summary>The tree with the value at a path replaced; a member that is not there is added at the end.</summary>
    public PayloadTree With(ImmutableArray<object> path, PayloadTree value) => Change(path, 0, _ => value);

    /// <summary>The tree with the value at a path changed.</summary>
    public PayloadTree Change(ImmutableArray<object> path, Func<PayloadTree, PayloadTree> change) => Change(path, 0, change);

    /// <summary>The tree without the member at a path.</summary>
    public PayloadTree Without(ImmutableArray<object> path)
    {
        string name = (string)path[^1];
        return Change(path.RemoveAt(path.Length - 1), 0, parent => parent is PayloadObject o
            ? o with { Members = o.Members.RemoveAll(member => member.Name == name) }
            : parent);
    }

    private PayloadTree Change(ImmutableArray<object> path, int depth, Func<PayloadTree, PayloadTree> change)
    {
        if (depth == path.Length)
        {
            return change(this);
        }

        switch (this, path[depth])
        {
            case (PayloadObject o, string name):
                int at = o.Members.FindIndex(member => member.Name == name);
                return at < 0
                    ? o with { Members = o.Members.Add(new PayloadMember(name, change(new PayloadLiteral("null")))) }
                    : o with { Members = o.Members.SetItem(at, new PayloadMember(name, o.Members[at].Value.Change(path, depth + 1, change))) };
            case (PayloadArray a, int index):
                return a with { Items = a.Items.SetItem(index, a.Items[index].Change(path, depth + 1, change)) };
            default:
                return this;
        }
    }
}
