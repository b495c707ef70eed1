using System;
using System.Collections.Generic;
using System.Linq;
using RemediationContracts.Shared;

namespace RemediationContracts.Runtime;

/// <content>Values that stand at the place of another: a body that is no object, an alternative, a descendant.</content>
public ref partial struct InstanceValidation
{
    /// <summary>Checks a value that stands where the validation is already.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value; one that is absent is checked elsewhere.</param>
    public void Value<T>(T? value)
        where T : class, IPayload<T>
    {
        if (value is not null)
        {
            T.Validate(ref this, value);
        }
    }

    /// <summary>Tells a member that names another type than the one it stands in, which a reader would take for that other.</summary>
    /// <param name="name">The member's name, within the object at hand.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the type.</param>
    /// <returns>Whether it does.</returns>
    public bool Discriminator(string name, string? value, bool fits)
    {
        if (!fits)
        {
            Member(name);
            Tell(ViolationRules.Discriminator, value is null ? ViolationMessages.NoDiscriminator(name) : ViolationMessages.Discriminator(name, value));
        }

        return fits;
    }

    /// <summary>Tells a member that names another type than the one it stands in, which a reader would take for that other.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name, within the object at hand.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the type.</param>
    /// <param name="toText">The string of a value, for the message.</param>
    /// <returns>Whether it does.</returns>
    public bool Discriminator<T>(string name, T? value, bool fits, Func<T, string> toText)
        where T : struct, Enum => Discriminator(name, fits || value is not { } known ? null : TextOf(known, toText), fits);

    /// <summary>Tells a member that names another type than the one it stands in, which a reader would take for that other.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name, within the object at hand.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the type.</param>
    /// <param name="toText">The string of a value, for the message.</param>
    /// <returns>Whether it does.</returns>
    public bool Discriminator<T>(string name, OpenEnum<T>? value, bool fits, Func<T, string> toText)
        where T : struct, Enum =>
        value?.UnknownText is { } unknown ? Discriminator(name, unknown, fits) : Discriminator(name, value?.Known, fits, toText);

    /// <summary>Tells a member of an alternative that names another one.</summary>
    /// <param name="name">The member's name, within the object that stands here.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the alternative.</param>
    public void Alternative(string name, string? value, bool fits)
    {
        if (!fits && Begin())
        {
            Discriminator(name, value, fits);
            End();
        }
    }

    /// <summary>Tells a member of an alternative that names another one.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name, within the object that stands here.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the alternative.</param>
    /// <param name="toText">The string of a value, for the message.</param>
    public void Alternative<T>(string name, T? value, bool fits, Func<T, string> toText)
        where T : struct, Enum
    {
        if (!fits && Begin())
        {
            Discriminator(name, value, fits, toText);
            End();
        }
    }

    /// <summary>Tells a member of an alternative that names another one.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The member's name, within the object that stands here.</param>
    /// <param name="value">Its value.</param>
    /// <param name="fits">Whether it names the alternative.</param>
    /// <param name="toText">The string of a value, for the message.</param>
    public void Alternative<T>(string name, OpenEnum<T>? value, bool fits, Func<T, string> toText)
        where T : struct, Enum
    {
        if (!fits && Begin())
        {
            Discriminator(name, value, fits, toText);
            End();
        }
    }

    /// <summary>Tells members that are not declared, where a base keeps such members and the type allows none.</summary>
    /// <param name="members">The undeclared members, or null.</param>
    public void NoExtra(ExtraMembers? members) => NoExtra(members?.Select(static member => member.Name));

    private static string TextOf<T>(T value, Func<T, string> toText)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(toText);
        try
        {
            return toText(value);
        }
        catch (ArgumentOutOfRangeException)
        {
            // The sentinel, or a number that is no member.
            return value.ToString();
        }
    }

    /// <summary>Tells members that are not declared, where a base keeps such members and the type allows none.</summary>
    /// <param name="names">The undeclared names, or null.</param>
    public void NoExtra(IEnumerable<string>? names)
    {
        foreach (string name in names ?? [])
        {
            Member(name);
            Tell(ViolationRules.AdditionalProperties, ViolationMessages.AdditionalProperties(name));
        }
    }
}
